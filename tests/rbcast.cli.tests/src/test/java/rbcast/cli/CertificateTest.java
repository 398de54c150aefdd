// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {

    @TempDir
    Path folder;

    @Test
    void theCertificateStandsInTheLearnedFile() throws IOException {
        Path learned = folder.resolve("learned.rbcast");

        CommandLineRun run = CommandLineRun.of("synthesize", example("byzantine"), "--simulations", "1",
                "--certify", "-o", learned.toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(learned).content()
                .contains("Certified: no correct algorithm of the space has a reward above -17.");
    }

    @Test
    void aSpaceWithoutCorrectAlgorithmIsUnrealisable() throws IOException {
        CommandLineRun run = CommandLineRun.of("synthesize", nothingCorrect().toString());

        assertThat(run.status()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("Certified: the space holds no correct algorithm.")
                .containsPattern("One run of .*, rules out [0-9,]+ algorithms and drafts, first of all this:")
                .contains("is violated: ");
    }

    @ParameterizedTest
    @CsvSource({"no-failure, -6, 3", "crash, -8, 13", "byzantine, -17, '2,646'"})
    void thePapersOptimaHaveCertificatesThatHold(String example, int reward, String better) throws IOException {
        Path certificate = certificate(example(example));

        CommandLineRun check = CommandLineRun.of("certificate", "check", certificate.toString());

        assertThat(check.status()).as(check.toString()).isZero();
        assertThat(check.out()).contains(": verified by ")
                .contains(better + " algorithms of a reward above " + reward + ", of which counterexamples refute")
                .endsWith("The certificate holds: no correct algorithm of the space has a reward above " + reward + "."
                        + System.lineSeparator());
    }

    @Test
    void severalSystemsHaveOneCertificate() throws IOException {
        Path certificate = certificate("--systems", "byzantine with N = 4, F = 1, byzantine with N = 7, F = 2");

        CommandLineRun check = CommandLineRun.of("certificate", "check", certificate.toString(), "--format", "json");

        assertThat(check.status()).as(check.toString()).isZero();
        assertThat(check.out()).contains("\"outcome\":\"holds\"", "\"reward\":-19", "\"n\":7,\"f\":2")
                .contains("\"faults\":[],\"open\":[]");
    }

    @Test
    void whereContentsMeetAnAlgorithmIsLearnedWithItsGuardAndCertified() throws IOException {
        Path guarded = Files.writeString(folder.resolve("guarded.rbcast"), """
                synthesize Guarded {
                    systems byzantine with N = 3, F = 1, contents 2;
                    properties RB-Validity, RB-Agreement;
                    receive conditions true, thresholds, broadcaster;
                    receive guards per message, per broadcast;
                }
                """);
        Path each = Files.writeString(folder.resolve("each.rbcast"), """
                synthesize Each {
                    systems byzantine with N = 2, F = 1, contents 2;
                    properties RB-Validity, RB-Consistency;
                    types 1;
                    receive conditions true, broadcaster;
                    receive guards per message, per broadcast;
                    rewards guards: -1;
                }
                """);

        for (Path file : new Path[] {guarded, each}) {
            Path certificate = certificate(file.toString());
            CommandLineRun check = CommandLineRun.of("certificate", "check", certificate.toString());

            assertThat(check.status()).as(check.toString()).isZero();
            assertThat(certificate).content().contains("    receive guards per message, per broadcast;\n");
        }
        assertThat(folder.resolve("learned.rbcast")).content()
                .contains("DELIVER(m) if true and nothing already delivered;", "Reward: -5.");
    }

    @Test
    void thatNothingIsCorrectHasACertificateToo() throws IOException {
        Path certificate = folder.resolve("none.certificate");
        CommandLineRun run = CommandLineRun.of("synthesize", nothingCorrect().toString(), "--certificate",
                certificate.toString());

        CommandLineRun check = CommandLineRun.of("certificate", "check", certificate.toString());

        assertThat(run.status()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("wrote " + certificate);
        assertThat(check.status()).as(check.toString()).isZero();
        assertThat(check.out()).contains("The certificate holds: the space holds no correct algorithm.");
    }

    @Test
    void theLearnedFileNamesTheCertificate() throws IOException {
        certificate(example("crash"));

        assertThat(folder.resolve("learned.rbcast")).content()
                .contains("Certified: no correct algorithm of the space has a reward above -8.")
                .contains("Certificate, for 'rbcast certificate check': the.certificate.");
    }

    @Test
    void learningImpliesTheSearchWhereACertificateIsAskedFor() throws IOException {
        Path certificate = folder.resolve("learned.certificate");

        CommandLineRun run = CommandLineRun.of("synthesize", example("no-failure"), "--simulations", "1",
                "--episodes", "200", "--certificate", certificate.toString(), "-o",
                folder.resolve("learned.rbcast").toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(certificate).content()
                .contains("claim: no correct algorithm of the space has a reward above -6");
    }

    @Test
    void equalInputsMakeEqualCertificates() throws IOException {
        String first = Files.readString(certificate(example("byzantine")));

        assertThat(Files.readString(certificate(example("byzantine")))).isEqualTo(first);
    }

    @Test
    void oneByteIsEnoughToDamageACertificate() throws IOException {
        Path certificate = certificate(example("crash"));
        Files.writeString(certificate, Files.readString(certificate).replace("above -8", "above -9"));

        CommandLineRun check = CommandLineRun.of("certificate", "check", certificate.toString());

        assertThat(check.status()).isEqualTo(2);
        assertThat(check.err()).contains("damaged: its last line is not the digest of what stands before it");
    }

    /** Whoever makes the digest anew has to make a true claim. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "above -8 | above -9 | 1 | the optimum has the reward -8, not -9",
        "DELIVER(m) if true | DELIVER(m) if received (<type0, m>) from 1 distinct party | 1 | not -8",
        "SEND to myself(<type0, m>) if true | SEND to myself(<type1, m>) if true | 1 | no algorithm of the space",
        "DELIVER: -1, | DELIVER: -2, | 1 | the optimum has the reward -9, not -8",
        "GH5, GH6, GH7, GH8, GH10; | GH6, GH7, GH8, GH10;~without GH5; | 1 | no counterexample refutes",
        "B/0,1 | B/0,0 | 1 | no counterexample refutes",
        "crash with N = 3, F = 1; | crash with N = 5, F = 2; | 2 | this is no system of the space",
        "GH4, GH5, | GH5, | 2 | not as RBcast writes it",
        "form 1 | form 2 | 2 | no certificate of this form",
        "conditions true; | conditions true; // or not | 2 | not as RBcast writes it"})
    void aClaimThatIsNotTrueDoesNotHold(String part, String other, int status, String message) throws IOException {
        Path certificate = certificate(example("crash"));
        String text = Files.readString(certificate);
        assertThat(text).contains(part);
        Files.writeString(certificate, sealed(text.replace(part, other.replace("~", "\n    "))));

        CommandLineRun check = CommandLineRun.of("certificate", "check", certificate.toString());

        assertThat(check.status()).as(check.toString()).isEqualTo(status);
        assertThat(check.out() + check.err()).contains(message);
    }

    @Test
    void whatSlipsThroughIsShown() throws IOException {
        Path certificate = certificate(example("crash"));
        String text = Files.readString(certificate);
        Files.writeString(certificate, sealed(text.replaceFirst("counterexample in .*\n", "")));

        CommandLineRun check = CommandLineRun.of("certificate", "check", certificate.toString());

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).contains("not refuted, for instance:", "when receive(<t, m>) do:",
                "The certificate does not hold: ").containsPattern("fault: no counterexample refutes \\d+ algorithm");
    }

    @Test
    void whatIsNoCertificateIsSaidSo() {
        CommandLineRun check = CommandLineRun.of("certificate", "check", example("byzantine"));
        CommandLineRun missing = CommandLineRun.of("certificate", "check", folder.resolve("none").toString());
        CommandLineRun nothing = CommandLineRun.of("certificate");

        assertThat(check.status()).isEqualTo(2);
        assertThat(check.err()).contains("no certificate of this form");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no such file");
        assertThat(nothing.status()).isEqualTo(2);
    }

    private Path nothingCorrect() throws IOException {
        return Files.writeString(folder.resolve("none.rbcast"), """
                synthesize None {
                    systems byzantine with N = 4, F = 1;
                    destinations myself;
                    strategy exhaustive;
                }
                """);
    }

    private static String example(String name) {
        return CommandLineRun.EXAMPLES.resolve("paper").resolve(name + ".rbcast").toString();
    }

    private Path certificate(String... what) {
        Path certificate = folder.resolve("the.certificate");
        String[] arguments = new String[what.length + 7];
        arguments[0] = "synthesize";
        System.arraycopy(what, 0, arguments, 1, what.length);
        String[] options = {"--strategy", "exhaustive", "-o", folder.resolve("learned.rbcast").toString(),
            "--certificate", certificate.toString()};
        System.arraycopy(options, 0, arguments, what.length + 1, options.length);
        CommandLineRun run = CommandLineRun.of(arguments);
        assertThat(run.status()).as(run.toString()).isZero();
        return certificate;
    }

    /** The text with the digest that fits it. */
    private static String sealed(String text) {
        String body = text.substring(0, text.lastIndexOf("sha-256 "));
        try {
            return body + "sha-256 " + HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8))) + "\n";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
