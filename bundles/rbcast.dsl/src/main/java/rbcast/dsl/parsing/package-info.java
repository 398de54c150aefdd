/** How texts become syntax trees, and what is said when they cannot. */
package rbcast.dsl.parsing;
