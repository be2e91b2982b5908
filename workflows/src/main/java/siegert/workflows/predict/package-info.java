/** What a prediction consists of: which sections were asked for, of which populations, and their files. */
package siegert.workflows.predict;
