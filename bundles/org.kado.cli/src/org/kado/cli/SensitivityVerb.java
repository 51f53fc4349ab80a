package org.kado.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.kado.model.State;
import org.kado.model.compare.Sensitivity;
import org.kado.model.compare.SensitivityPoint;
import org.kado.model.report.Basis;
import org.kado.views.CompareView;
import org.kado.views.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** <code>kado sensitivity FOLDER</code>: how far utilisation depends on the idle threshold. */
@Command(name = "sensitivity", mixinStandardHelpOptions = true)
final class SensitivityVerb implements Callable<Integer> {

	private final Invocation invocation;

	@Mixin
	private final FolderOptions folder = new FolderOptions();

	@Mixin
	private final WindowOptions window = new WindowOptions();

	@Option(names = "--thresholds", paramLabel = "T", split = ",")
	private List<String> thresholds = new ArrayList<>();

	@Option(names = "--basis", paramLabel = "BASIS", defaultValue = "observed")
	private String basis;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
	private String format;

	SensitivityVerb(Invocation invocation) {
		this.invocation = invocation;
	}

	/** A threshold of an installation. */
	private record Row(Sensitivity of, SensitivityPoint point) {
	}

	@Override
	public Integer call() {
		OptionValues values = invocation.values();
		OutputFormat wanted = values.choice("--format", format, OutputFormat.values(), OutputFormat::id);
		Basis divisor = values.basis(basis);
		if (divisor.needsCalendar() && folder.calendar() == null) {
			throw new RefusalException(ExitCode.QUESTION, invocation.texts().text("question.calendar", "--basis " + basis));
		}
		List<Long> asked = thresholds.isEmpty() ? CompareView.thresholdsMillis()
				: thresholds.stream().map(word -> values.length("--thresholds", word)).sorted().distinct().toList();
		OpenedFolder opened = invocation.opening().open(folder);
		Texts figures = invocation.texts().figures();
		List<Column<Row>> columns = List.of(Column.text("installation", row -> row.of().installation()), Column.text("equipment", row -> row.of().equipment()),
				Column.seconds("threshold_s", figures, row -> row.point().thresholdMillis()),
				Column.seconds("man_s", figures, row -> row.point().figures().millisOf(State.MAN)),
				Column.seconds("machine_s", figures, row -> row.point().figures().millisOf(State.MACHINE)),
				Column.ratio("utilisation", figures, row -> row.point().figures().utilisation()),
				Column.ratio("utilisation_low", figures, row -> row.point().figures().utilisationLow()),
				Column.ratio("utilisation_high", figures, row -> row.point().figures().utilisationHigh()));
		List<Row> rows = new CompareView(opened.view(), opened.zone(), window.window(opened, invocation)).sensitivity(asked, divisor).stream()
				.flatMap(one -> one.points().stream().map(point -> new Row(one, point))).toList();
		new Answer<>(columns, rows).captioned(List.of(invocation.texts().text("sensitivity.caption"), invocation.texts().text("usage.basis", figures.basis(divisor))))
				.print(wanted, opened, invocation);
		return ExitCode.OK.code();
	}
}
