package org.kado.ui.problems;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.kado.archive.LogFolder;
import org.kado.model.Problem;
import org.kado.ui.text.Messages;
import org.kado.ui.part.TableSupport;
import org.kado.ui.part.WorksetView;
import org.kado.ui.workset.Workset.Change;
import org.kado.views.Texts;
import org.kado.views.UtilisationView;

/** What could not be read, with file, line and reason; the worst first. */
public final class ProblemsView extends WorksetView {

	private static final int REASON = 3;

	private final Texts texts = new Texts(Locale.getDefault());
	private Table table;
	private List<Problem> problems = List.of();

	@Override
	protected Control createContent(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		TableSupport.column(table, Messages.columnSeverity, 90, SWT.LEFT);
		TableSupport.column(table, Messages.columnFile, 320, SWT.LEFT);
		TableSupport.column(table, Messages.columnLine, 70, SWT.RIGHT);
		TableSupport.column(table, Messages.columnReason, 700, SWT.LEFT);
		table.addListener(SWT.SetData, e -> fill((TableItem) e.item, problems.get(e.index)));
		table.addListener(SWT.MouseMove, e -> tellWhole(table.getItem(new Point(e.x, e.y))));
		TableSupport.enableCopy(table);
		return table;
	}

	@Override
	protected void show(UtilisationView view, Change change) {
		if (change == Change.FOLDER) {
			problems = problemsOf(workset().folder());
			table.clearAll();
			table.setItemCount(problems.size());
		}
	}

	@Override
	protected Optional<EmptyText> emptyText(UtilisationView view) {
		return problemsOf(workset().folder()).isEmpty() ? Optional.of(new EmptyText(Messages.noProblemsTitle, Messages.noProblemsHint)) : Optional.empty();
	}

	private static List<Problem> problemsOf(Optional<LogFolder> folder) {
		return folder.map(LogFolder::problems).orElse(List.of()).stream() //
				.sorted((a, b) -> b.kind().severity().compareTo(a.kind().severity())).toList();
	}

	private void fill(TableItem item, Problem problem) {
		item.setText(new String[] { severity(problem), problem.file(), problem.line() == 0 ? "" : Long.toString(problem.line()), texts.problem(problem) });
	}

	/** A reason is longer than its column where the window is narrow. */
	private void tellWhole(TableItem item) {
		String whole = item == null ? null : item.getText(REASON);
		if (!Objects.equals(whole, table.getToolTipText())) {
			table.setToolTipText(whole);
		}
	}

	private static String severity(Problem problem) {
		return switch (problem.kind().severity()) {
		case INFO -> Messages.severityInfo;
		case WARNING -> Messages.severityWarning;
		case ERROR -> Messages.severityError;
		};
	}
}
