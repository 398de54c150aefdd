// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ISetup;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.StringInputStream;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.inject.Injector;

/** The language as tools of the Xtext framework find and use it. */
class FrameworkTest {

    private static final String TEXT = """
            /** Delivers at once. */
            algorithm A {
                when RB-Broadcast(m) do:
                    SEND to all(<do, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    DELIVER(m) if received (<do, m>) from F + 1 parties;
                    STOP if true;
            }
            """;

    private static final Injector INJECTOR = setup().createInjectorAndDoEMFRegistration();

    /** The one that the framework finds on the class path. */
    private static ISetup setup() {
        return ServiceLoader.load(ISetup.class).stream().map(ServiceLoader.Provider::get)
                .filter(RBcastStandaloneSetup.class::isInstance).findFirst().orElseThrow();
    }

    private static XtextResource parse(String text) throws IOException {
        XtextResource resource = (XtextResource) INJECTOR.getInstance(XtextResourceSet.class)
                .createResource(URI.createURI("memory:/text.rbcast"));
        resource.load(new StringInputStream(text, "UTF-8"), Map.of());
        return resource;
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, "algorithm A { when RB-Broadcast(m) do: SND; SEND to nobody(<a, x>); }",
        "verify B { crsh with N = 1, F = 1; crash N }", "algorithm A { } algorithm A { } foo", "", "/* x",
        "synthesize S {", "verify A { } algorithm A { types a, a; }"})
    void theFrameworkFindsTheSameIssuesAsTheCommandLine(String text) throws IOException {
        XtextResource resource = parse(text);
        List<Issue> found = resource.getResourceServiceProvider().get(IResourceValidator.class).validate(resource,
                CheckMode.ALL, CancelIndicator.NullImpl);

        Document document = RBcastLanguage.standalone().parse(text, "file.rbcast");
        List<rbcast.dsl.Issue> expected = Stream.of(document.issues(), document.suggestions())
                .flatMap(List::stream).toList();
        assertThat(found).extracting(issue -> place(issue) + " " + issue.getMessage())
                .containsExactlyInAnyOrderElementsOf(expected.stream().map(issue -> issue.line() + ":"
                        + issue.column() + "+" + issue.position().length() + " " + issue.message()).toList());
        assertThat(Document.of(resource).issues()).extracting(rbcast.dsl.Issue::message)
                .isEqualTo(document.issues().stream().map(rbcast.dsl.Issue::message).toList());
    }

    private static String place(Issue issue) {
        return issue.getLineNumber() + ":" + issue.getColumn() + "+" + issue.getLength();
    }

    @Test
    void theFrameworksFormatterReplacesWhatDiffers() throws IOException {
        XtextResource resource = parse("verify A {crash with N=3,F=1;}");
        var access = INJECTOR.getInstance(TextRegionAccessBuilder.class).forNodeModel(resource).create();

        var replacements = INJECTOR.getInstance(IFormatter2.class).format(
                new FormatterRequest().setTextRegionAccess(access));

        assertThat(access.getRewriter().renderToString(replacements))
                .isEqualTo("verify A {\n    crash with N = 3, F = 1;\n}\n");
    }
}
