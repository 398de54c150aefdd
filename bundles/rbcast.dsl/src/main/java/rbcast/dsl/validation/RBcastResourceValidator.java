// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.validation;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.Issue.IssueImpl;
import org.eclipse.xtext.validation.ResourceValidatorImpl;

import rbcast.dsl.parsing.SyntaxDiagnosis;
import rbcast.dsl.parsing.SyntaxError;
import rbcast.dsl.reading.ProblemKind;

/** Says what is wrong with the syntax in the words of the language rather than in those of the parser. */
public class RBcastResourceValidator extends ResourceValidatorImpl {

    @Override
    protected void collectResourceDiagnostics(Resource resource, CancelIndicator monitor, IAcceptor<Issue> acceptor) {
        if (resource instanceof XtextResource xtext && xtext.getParseResult() != null) {
            for (SyntaxError error : SyntaxDiagnosis.of(xtext.getParseResult())) {
                acceptor.accept(issue(xtext, error));
            }
        }
        resource.getErrors().stream().filter(error -> !(error instanceof XtextSyntaxDiagnostic))
                .forEach(error -> issueFromXtextResourceDiagnostic(error, Severity.ERROR, acceptor));
    }

    private static Issue issue(XtextResource resource, SyntaxError error) {
        ICompositeNode root = resource.getParseResult().getRootNode();
        int end = Math.min(error.offset() + error.length(), root.getTotalLength());
        LineAndColumn from = NodeModelUtils.getLineAndColumn(root, error.offset());
        LineAndColumn to = NodeModelUtils.getLineAndColumn(root, end);
        IssueImpl issue = new IssueImpl();
        issue.setSeverity(Severity.ERROR);
        issue.setType(CheckType.FAST);
        issue.setSyntaxError(true);
        issue.setCode(ProblemKind.ERROR.code());
        issue.setMessage(error.message());
        issue.setOffset(error.offset());
        issue.setLength(end - error.offset());
        issue.setLineNumber(from.getLine());
        issue.setColumn(from.getColumn());
        issue.setLineNumberEnd(to.getLine());
        issue.setColumnEnd(to.getColumn());
        issue.setUriToProblem(resource.getURI());
        return issue;
    }
}
