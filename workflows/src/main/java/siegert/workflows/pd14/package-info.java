/** The statistics of runs in the files of the analysis of the microcircuit-PD14-model. */
package siegert.workflows.pd14;
