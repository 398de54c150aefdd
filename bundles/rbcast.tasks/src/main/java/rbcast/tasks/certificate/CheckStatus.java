// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.certificate;

import java.util.List;

import rbcast.tasks.ExitStatus;

/** What the check of a certificate, of whatever kind, has come to. */
enum CheckStatus {

    HOLDS("holds", "holds", ExitStatus.AS_EXPECTED),
    FAILS("fails", "does not hold", ExitStatus.VIOLATED),
    UNDECIDED("undecided", "is neither confirmed nor refuted", ExitStatus.NO_VERDICT);

    private final String keyword;
    private final String inWords;
    private final ExitStatus exit;

    CheckStatus(String keyword, String inWords, ExitStatus exit) {
        this.keyword = keyword;
        this.inWords = inWords;
        this.exit = exit;
    }

    /**
     * That of a check.
     *
     * @param faults why the certificate shows nothing
     * @param open what could not be decided
     */
    static CheckStatus of(List<String> faults, List<String> open) {
        return !faults.isEmpty() ? FAILS : open.isEmpty() ? HOLDS : UNDECIDED;
    }

    String keyword() {
        return keyword;
    }

    ExitStatus exit() {
        return exit;
    }

    /** The last word of a report: what claim holds, or does not. */
    String sentence(String claim) {
        return "The certificate %s: %s.".formatted(inWords, claim);
    }
}
