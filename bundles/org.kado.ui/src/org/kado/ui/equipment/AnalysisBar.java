package org.kado.ui.equipment;

import java.util.List;
import java.util.OptionalLong;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.kado.model.report.AnalysisSettings;
import org.kado.model.report.Basis;
import org.kado.ui.text.Messages;
import org.kado.ui.workset.Workset;

/** The idle threshold and the basis of utilisation. A change recomputes everything that rests on facts. */
final class AnalysisBar extends Composite {

	/** In the order of the list that is offered; planned and fixed time need what the window does not ask for. */
	private static final List<Basis> OFFERED = List.of(Basis.OBSERVED, Basis.POWERED, Basis.CALENDAR);
	private static final int DEFAULT_SECONDS = 60;
	private static final int LARGEST_SECONDS = 24 * 3600;

	private final Workset workset;
	private Button recorded;
	private Spinner seconds;

	AnalysisBar(Composite parent, Workset workset) {
		super(parent, SWT.NONE);
		this.workset = workset;
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.spacing = 8;
		setLayout(layout);
		addThreshold(this);
		addBasis(this);
	}

	private void addThreshold(Composite bar) {
		label(bar, Messages.threshold, Messages.thresholdTip);
		seconds = new Spinner(bar, SWT.BORDER);
		seconds.setValues(DEFAULT_SECONDS, 1, LARGEST_SECONDS, 0, 10, 60);
		seconds.setToolTipText(Messages.thresholdTip);
		seconds.setEnabled(false);
		label(bar, Messages.seconds, Messages.thresholdTip);
		recorded = new Button(bar, SWT.CHECK);
		// a background from a style sheet would hide GTK's white check mark
		recorded.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		recorded.setText(Messages.asRecorded);
		recorded.setToolTipText(Messages.thresholdTip);
		recorded.setSelection(true);
		recorded.addListener(SWT.Selection, e -> apply());
		seconds.addListener(SWT.Selection, e -> apply());
	}

	private void addBasis(Composite bar) {
		label(bar, Messages.basis, Messages.basisTip);
		Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(Messages.basisObserved, Messages.basisPowered, Messages.basisCalendar);
		combo.select(OFFERED.indexOf(workset.basis()));
		combo.setToolTipText(Messages.basisTip);
		combo.addListener(SWT.Selection, e -> workset.use(OFFERED.get(combo.getSelectionIndex())));
	}

	private static void label(Composite bar, String text, String tip) {
		Label label = new Label(bar, SWT.NONE);
		label.setText(text);
		label.setToolTipText(tip);
	}

	private void apply() {
		seconds.setEnabled(!recorded.getSelection());
		OptionalLong threshold = recorded.getSelection() ? OptionalLong.empty() : OptionalLong.of(seconds.getSelection() * 1000L);
		AnalysisSettings settings = new AnalysisSettings(threshold, workset.settings().convention());
		Job.getJobManager().cancel(RecomputeJob.FAMILY);
		if (workset.view().isPresent()) {
			new RecomputeJob(workset, settings, seconds.getDisplay()).schedule(RecomputeJob.SETTLE_MILLIS);
		} else {
			workset.prepare(settings);
		}
	}
}
