package org.kado.ui.open;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.kado.archive.ReadOptions;
import org.kado.model.Problem;
import org.kado.ui.text.Messages;

/**
 * Asks what only a person knows of files: the zone of times that have none, and whether the day or the month comes first. Nothing is chosen
 * beforehand, since a guess would become a figure. What is left open is asked again when the folder is read again.
 */
final class QuestionsDialog extends TitleAreaDialog {

	private static final int LISTED_FILES = 5;

	private final List<Problem> questions;
	private Optional<Combo> zone = Optional.empty();
	private Optional<Combo> dates = Optional.empty();
	private ReadOptions answers = ReadOptions.byFormat();

	/** A dialog about these problems, each of a kind that is a question; not open yet. */
	QuestionsDialog(Shell parent, List<Problem> questions) {
		super(parent);
		this.questions = List.copyOf(questions);
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** Opens and waits; empty where the user does not want to say anything now. */
	Optional<ReadOptions> ask() {
		return open() == OK ? Optional.of(answers) : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.questionsWindow);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.questionsTitle);
		setMessage(NLS.bind(Messages.questionsMessage, Long.toString(questions.stream().map(Problem::file).distinct().count())));
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().margins(12, 12).numColumns(2).spacing(12, 8).applyTo(area);
		zone = question(area, Problem.Kind.ZONE_ASKED, Messages.questionsZone, SWT.DROP_DOWN);
		zone.ifPresent(combo -> combo.setItems(zones()));
		dates = question(area, Problem.Kind.DATE_ORDER_ASKED, Messages.questionsDates, SWT.READ_ONLY);
		dates.ifPresent(combo -> combo.setItems(Messages.questionsDayFirst, Messages.questionsMonthFirst));
		return area;
	}

	/** A line with a list to choose from, and below it the files that ask. */
	private Optional<Combo> question(Composite area, Problem.Kind kind, String text, int style) {
		List<Problem> asking = questions.stream().filter(question -> question.kind() == kind).toList();
		if (asking.isEmpty()) {
			return Optional.empty();
		}
		Label label = new Label(area, SWT.NONE);
		label.setText(NLS.bind(text, asking.get(0).detail()));
		Combo combo = new Combo(area, style);
		GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Modify, event -> check());
		Label files = new Label(area, SWT.NONE);
		files.setText(files(asking));
		GridDataFactory.fillDefaults().span(2, 1).indent(16, 0).applyTo(files);
		return Optional.of(combo);
	}

	private static String files(List<Problem> asking) {
		List<String> names = asking.stream().map(Problem::file).distinct().toList();
		String listed = String.join("\n", names.subList(0, Math.min(LISTED_FILES, names.size())));
		return names.size() <= LISTED_FILES ? listed : listed + "\n" + NLS.bind(Messages.questionsMore, Integer.toString(names.size() - LISTED_FILES));
	}

	/** This PC's zone first, since most logs come from nearby. */
	private static String[] zones() {
		Stream<String> all = ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")).sorted();
		return Stream.concat(Stream.of(ZoneId.systemDefault().getId(), "UTC"), all).distinct().toArray(String[]::new);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.questionsAnswer, true);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.questionsLater, false);
		check();
	}

	/** Lets the user go on once something is said and what is said can be understood. */
	private void check() {
		String zoneText = zone.map(Combo::getText).map(String::strip).orElse("");
		Optional<ZoneId> said = zoneOf(zoneText);
		int order = dates.map(Combo::getSelectionIndex).orElse(-1);
		boolean wrong = !zoneText.isEmpty() && said.isEmpty();
		setErrorMessage(wrong ? NLS.bind(Messages.questionsNoZone, zoneText) : null);
		ReadOptions options = ReadOptions.byFormat();
		options = said.isPresent() ? options.inZone(said.get()) : options;
		answers = order < 0 ? options : options.withDates(order == 0 ? "day-first" : "month-first");
		Control button = getButton(IDialogConstants.OK_ID);
		if (button != null) {
			button.setEnabled(!wrong && (said.isPresent() || order >= 0));
		}
	}

	private static Optional<ZoneId> zoneOf(String text) {
		try {
			return text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
