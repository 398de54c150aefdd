// SPDX-License-Identifier: EPL-2.0
package rbcast.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Bundles know each other along the arrows of docs/architecture.md, and no other way. */
class ArchitectureTest {

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(rbcast(?:\\.[a-z0-9_]+)+)\\.", Pattern.MULTILINE);
    private static final Set<String> ECLIPSE = Set.of("rbcast.ui");

    private static Rooms rooms;
    private static JavaClasses classes;

    @BeforeAll
    static void readEverything() throws IOException {
        rooms = Rooms.drawn();
        classes = new ClassFileImporter().importPackages("rbcast");
    }

    @Test
    void theDocumentDrawsEveryBundle() throws IOException {
        try (Stream<Path> folders = Files.list(Rooms.root().resolve("bundles"))) {
            List<String> bundles = folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("rbcast.")).toList();
            assertThat(rooms.arrows().keySet()).containsExactlyInAnyOrderElementsOf(bundles);
        }
    }

    @Test
    void arrowsPointToRoomsThatAreDrawnAndNeverInACircle() {
        Set<String> above = new TreeSet<>();
        rooms.arrows().forEach((room, destinations) -> {
            assertThat(above).as("what %s may know stands above it", room).containsAll(destinations);
            above.add(room);
        });
    }

    @Test
    void whatIsNotDrawnIsForbidden() {
        assertThat(rooms.allows("rbcast.spin", "rbcast.promela")).isTrue();
        assertThat(rooms.allows("rbcast.promela", "rbcast.spin")).isFalse();
        assertThat(rooms.allows("rbcast.tasks", "rbcast.dsl.ide")).isFalse();
        assertThat(rooms.allows("rbcast.cli", "rbcast.spin")).isFalse();
        assertThat(rooms.roomOf("rbcast.dsl.ide.hover")).isEqualTo("rbcast.dsl.ide");
        assertThat(rooms.roomOf("rbcast.dsl.reading")).isEqualTo("rbcast.dsl");
    }

    @Test
    void classesKnowOnlyWhatTheirBundleMayKnow() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                note(forbidden, type.getPackageName(), dependency.getTargetClass().getBaseComponentType()
                        .getPackageName(), dependency.getDescription());
            }
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void everyPlainBundleWasLookedAt() {
        Set<String> seen = new TreeSet<>();
        classes.forEach(type -> seen.add(rooms.roomOf(type.getPackageName())));
        Set<String> plain = new TreeSet<>(rooms.arrows().keySet());
        plain.removeAll(ECLIPSE);
        assertThat(seen).containsAll(plain);
    }

    /** ArchUnit sees what a class uses; this is also about what only passes through it. */
    @ParameterizedTest
    @MethodSource("bundles")
    void classFilesMentionOnlyWhatTheirBundleMayKnow(String bundle) {
        Path compiled = Rooms.root().resolve("bundles").resolve(bundle).resolve("target/classes");
        assumeTrue(!ECLIPSE.contains(bundle) || !Boolean.getBoolean("headless"),
                "this build leaves the workbench out, and what is compiled of it may be old");
        assumeTrue(Files.isDirectory(compiled), bundle + " is not compiled in this build");

        Map<String, Set<String>> mentions = Mentions.in(compiled).byClass();

        Set<String> forbidden = new TreeSet<>();
        mentions.forEach((type, mentioned) -> mentioned.forEach(each ->
                note(forbidden, bundle, packageOf(each), type + " mentions " + each)));
        assertThat(forbidden).isEmpty();
        assertThat(mentions).isNotEmpty().allSatisfy((type, any) ->
                assertThat(rooms.roomOf(packageOf(type))).as(type).isEqualTo(bundle));
    }

    static Set<String> bundles() {
        return rooms.arrows().keySet();
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    /** The workbench is not compiled in every build, so its sources are read, too. */
    @Test
    void theWorkbenchImportsOnlyWhatItMayKnow() throws IOException {
        Set<String> forbidden = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Rooms.root().resolve("bundles/rbcast.ui/src"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher imports = IMPORT.matcher(Files.readString(file));
                while (imports.find()) {
                    note(forbidden, "rbcast.ui", imports.group(1), file.getFileName() + ": " + imports.group());
                }
            }
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void packagesOfTheWorkbenchKnowEachOtherInOneDirectionOnly() {
        Path compiled = Rooms.root().resolve("bundles/rbcast.ui/target/classes");
        assumeTrue(!Boolean.getBoolean("headless") && Files.isDirectory(compiled),
                "this build leaves the workbench out, and what is compiled of it may be old");

        SlicesRuleDefinition.slices().matching("rbcast.ui.(*)..").should().beFreeOfCycles()
                .check(new ClassFileImporter().importPath(compiled));
    }

    @Test
    void algorithmsKnowNothingOfFilesAndProcesses() {
        ArchRuleDefinition.noClasses().that().resideInAPackage("rbcast.algorithm..")
                .should().dependOnClassesThat().haveFullyQualifiedName(ProcessBuilder.class.getName())
                .orShould().dependOnClassesThat().haveFullyQualifiedName(Process.class.getName())
                .orShould().dependOnClassesThat().resideInAnyPackage("java.io..", "java.nio.file..", "org.eclipse..")
                .check(classes);
    }

    private static void note(Set<String> forbidden, String from, String to, String description) {
        String source = rooms.roomOf(from);
        String target = rooms.roomOf(to);
        if (!source.isEmpty() && !target.isEmpty() && !rooms.allows(source, target)) {
            forbidden.add(source + " -> " + target + ": " + description);
        }
    }
}
