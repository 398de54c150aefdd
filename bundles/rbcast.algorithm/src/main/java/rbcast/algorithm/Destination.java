// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

/** To whom a SEND goes (section IV-A1). */
public enum Destination {
    /** Only the sender itself. */
    MYSELF("myself", true, false),
    /** Every other process. */
    NEIGHBOURS("neighbours", false, true),
    /** Every process, the sender included. */
    ALL("all", true, true);

    private final String keyword;
    private final boolean self;
    private final boolean others;

    Destination(String keyword, boolean self, boolean others) {
        this.keyword = keyword;
        this.self = self;
        this.others = others;
    }

    /** The word in the language. */
    public String keyword() {
        return keyword;
    }

    /** Whether the sender is among the receivers. */
    public boolean includesSelf() {
        return self;
    }

    /** Whether every process but the sender is among the receivers. */
    public boolean includesOthers() {
        return others;
    }

    @Override
    public String toString() {
        return keyword;
    }
}
