/** YAML files read strictly, with every mistake and its line. */
package siegert.datasets.yaml;
