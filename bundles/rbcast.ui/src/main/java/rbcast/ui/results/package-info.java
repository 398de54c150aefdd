/** Where results show: markers, minings above the algorithms, the console. */
package rbcast.ui.results;
