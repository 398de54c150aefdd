// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import rbcast.algorithm.trace.Trace;
import rbcast.tasks.trace.SourceLines;

/** One run as a page that steps through it. */
public final class RunPage {

    private RunPage() {
    }

    /**
     * The page, a whole HTML document; equal runs have equal pages.
     *
     * @param source where the actions of the algorithm stand
     */
    public static String of(Trace trace, SourceLines source) {
        Page page = new Page(trace.algorithm().name() + ": a run in " + trace.system());
        page.body().open("section", "id", "run-1").line();
        page.body().element("h1", trace.algorithm().name()).line();
        page.body().element("p", "a run in %s, %s".formatted(trace.system(), trace.situation().in(trace.system())),
                "class", "quiet").line();
        page.add(trace, source);
        page.body().close().line();
        return page.finish();
    }
}
