// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.spin.process.Tool;
import rbcast.spin.process.Toolchain;
import rbcast.spin.verifier.NoVerdictException;
import rbcast.spin.verifier.PanCache;
import rbcast.spin.verifier.VerifierMaker;
import rbcast.spin.verifier.VerifierSource;
import rbcast.testing.PaperAlgorithms;

/** Stand-ins for Spin and the compiler that go wrong in a chosen way, in a folder of their own. */
final class FaultyTools {

    private static final Toolchain REAL = Toolchain.usual();

    private final Path folder;
    private final Path cache;

    /** Tools that work; the compiler is quick because it has compiled the verifier before. */
    FaultyTools(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("tools"));
        this.cache = folder.resolve("cache");
        spin("exec " + realSpin() + " \"$@\"");
        compiler("exec cp '" + realVerifier() + "' pan");
    }

    static String realSpin() {
        return REAL.spin().orElseThrow().path().toString();
    }

    static String realCompiler() {
        return REAL.compiler().orElseThrow().path().toString();
    }

    /** A verifier as it should be, with room for the systems of these tests. */
    static Path realVerifier() {
        return realVerifier(new SystemModel(FailureMode.BYZANTINE, 7, 2));
    }

    /** A verifier as it should be, with room for Algorithm 3 in that system. */
    static Path realVerifier(SystemModel system) {
        Tool spin = REAL.spin().orElseThrow();
        Tool compiler = REAL.compiler().orElseThrow();
        VerifierSource source = new TableDrivenSearch().source(
                new Question(PaperAlgorithms.ALGORITHM_3, system, Property.reliableBroadcast()), Bounds.DEFAULT);
        VerifierMaker maker = new VerifierMaker(spin, compiler, Bounds.DEFAULT.time(), Cancellation.NEVER);
        try {
            return PanCache.usual().verifier(source.key(spin, compiler), where -> maker.make(source, where));
        } catch (NoVerdictException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** What spin does instead; it always knows its version. */
    FaultyTools spin(String script) throws IOException {
        return tool("spin", "[ \"$1\" = -V ] && exec " + realSpin() + " -V\n" + script);
    }

    /** What the compiler does instead; it always knows its version. */
    FaultyTools compiler(String script) throws IOException {
        return tool("gcc", "[ \"$1\" = --version ] && exec " + realCompiler() + " --version\n" + script);
    }

    /** The compiler leaves this script for a verifier. */
    FaultyTools verifier(String script) throws IOException {
        return compiler("exec cp '" + executable(folder.resolve("verifier"), script) + "' pan");
    }

    FaultyTools without(String tool) throws IOException {
        Files.delete(folder.resolve(tool));
        return this;
    }

    private FaultyTools tool(String name, String script) throws IOException {
        executable(folder.resolve(name), script);
        return this;
    }

    private static Path executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
        return file;
    }

    /** An oracle that uses these tools and a cache of its own. */
    SpinOracle oracle() {
        return oracle(cache());
    }

    /** An oracle that uses these tools and that cache. */
    SpinOracle oracle(PanCache otherCache) {
        return new SpinOracle(Toolchain.in(List.of(folder)), otherCache, Bounds.DEFAULT, Engine.TABLE_DRIVEN);
    }

    /** Its cache. */
    PanCache cache() {
        return new PanCache(cache);
    }
}
