/** Published figures in batch: the catalogue, what each is held to, and the manifest of what was drawn. */
package siegert.workflows.figure;
