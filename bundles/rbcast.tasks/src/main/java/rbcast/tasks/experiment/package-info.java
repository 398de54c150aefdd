// SPDX-License-Identifier: EPL-2.0
/**
 * The evaluation of Vaz et al. 2023 (section VII), run again: {@link rbcast.tasks.experiment.PaperExperiment} gathers,
 * the tables and charts show, and the report puts it beside what the paper says.
 */
package rbcast.tasks.experiment;
