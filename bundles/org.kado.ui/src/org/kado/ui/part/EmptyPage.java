package org.kado.ui.part;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a view shows while it has nothing to show: why, and one button for what to do next. */
final class EmptyPage extends Composite {

	private static final int TEXT_WIDTH = 440;
	private static final int LEAST_BUTTON_WIDTH = 96;

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
		layout.marginWidth = 16;
		layout.marginHeight = 16;
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
	}

	/** Shows the text without a button. */
	void show(WorksetView.EmptyText text) {
		title.setText(text.title());
		hint.setText(text.hint());
		button.setVisible(false);
		layout(true, true);
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
