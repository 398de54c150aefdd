/** What keys do beyond inserting their characters: indentation, brackets, comments. Of the text alone, without a host. */
package rbcast.dsl.ide.typing;
