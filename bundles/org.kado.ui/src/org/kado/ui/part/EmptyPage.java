package org.kado.ui.part;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * What a view shows while it has nothing to show: why, and one button for what to do next. Where the view is too low for all of it, the
 * hint moves into the tip of the title, so that title and button are whole.
 */
final class EmptyPage extends Composite {

	private static final int TEXT_WIDTH = 440;
	private static final int LEAST_BUTTON_WIDTH = 96;
	private static final int MARGIN = 16;
	private static final int LEAST_MARGIN = 2;

	private final Label title;
	private final Label hint;
	private final Button button;
	private Runnable action = () -> {
		// nothing yet
	};

	EmptyPage(Composite parent) {
		super(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.verticalSpacing = 8;
		layout.marginWidth = MARGIN;
		setLayout(layout);
		title = new Label(this, SWT.CENTER | SWT.WRAP);
		title.setFont(JFaceResources.getBannerFont());
		title.setLayoutData(new GridData(SWT.CENTER, SWT.END, true, true));
		hint = new Label(this, SWT.CENTER | SWT.WRAP);
		GridData hintData = new GridData(SWT.CENTER, SWT.CENTER, true, false);
		hintData.widthHint = TEXT_WIDTH;
		hint.setLayoutData(hintData);
		button = new Button(this, SWT.PUSH);
		button.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, true));
		button.addListener(SWT.Selection, e -> action.run());
		addListener(SWT.Resize, e -> arrange());
	}

	/** First the margins give way, then the hint. */
	private void arrange() {
		if (!fits(MARGIN, true) && !fits(LEAST_MARGIN, true)) {
			fits(LEAST_MARGIN, false);
		}
		layout(true, true);
	}

	private boolean fits(int marginHeight, boolean hintShown) {
		((GridLayout) getLayout()).marginHeight = marginHeight;
		((GridData) hint.getLayoutData()).exclude = !hintShown;
		hint.setVisible(hintShown);
		title.setToolTipText(hintShown ? null : hint.getText());
		return computeSize(getClientArea().width, SWT.DEFAULT).y <= getClientArea().height;
	}

	/** Shows the text without a button. */
	void show(WorksetView.EmptyText text) {
		title.setText(text.title());
		hint.setText(text.hint());
		button.setVisible(false);
		arrange();
	}

	/** Shows the text with a button for what to do next. */
	void show(WorksetView.EmptyText text, String buttonText, Runnable toDo) {
		button.setText(buttonText);
		((GridData) button.getLayoutData()).widthHint = Math.max(LEAST_BUTTON_WIDTH, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		action = toDo;
		show(text);
		button.setVisible(true);
	}
}
