package org.kado.ui.part;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.kado.ui.text.Messages;
import org.kado.ui.open.FolderOpener;
import org.kado.ui.open.ReadingText;
import org.kado.ui.workset.Reading;
import org.kado.ui.workset.WindowWorkset;
import org.kado.ui.workset.Workset;
import org.kado.ui.workset.Workset.Change;
import org.kado.views.UtilisationView;

/** A view of the window's workset: shows its content, or says why there is none and what to do next. */
public abstract class WorksetView extends ViewPart {

	private Composite pages;
	private StackLayout stack;
	private EmptyPage empty;
	private FolderOpener opener;
	private Control content;
	private final Workset.Listener listener = this::update;

	@Override
	public final void createPartControl(Composite parent) {
		pages = new Composite(parent, SWT.NONE);
		stack = new StackLayout();
		pages.setLayout(stack);
		opener = new FolderOpener(getSite().getWorkbenchWindow());
		empty = new EmptyPage(pages);
		content = createContent(pages);
		workset().add(listener);
		update(Change.FOLDER);
	}

	/** Makes the widgets; the workset may be empty still. */
	protected abstract Control createContent(Composite parent);

	/** Shows the figures; called where there is something to show. */
	protected abstract void show(UtilisationView view, Change change);

	/** What to say instead of the content, where this view has none for an open folder. */
	protected Optional<EmptyText> emptyText(UtilisationView view) {
		return view.timelines().isEmpty() ? Optional.of(new EmptyText(Messages.nothingTitle, Messages.nothingHint)) : Optional.empty();
	}

	/** The window's workset. */
	protected final Workset workset() {
		return WindowWorkset.of(getSite().getWorkbenchWindow());
	}

	@Override
	public void setFocus() {
		if (stack.topControl != null) {
			stack.topControl.setFocus();
		}
	}

	@Override
	public void dispose() {
		workset().remove(listener);
		super.dispose();
	}

	private void update(Change change) {
		Optional<UtilisationView> view = workset().view();
		if (view.isPresent() && change == Change.READING) {
			return; // what is shown stays until the other folder is read
		}
		Optional<EmptyText> text = view.flatMap(this::emptyText);
		if (view.isEmpty()) {
			showNothingOpen();
		} else if (text.isPresent()) {
			empty.show(text.get());
		} else {
			show(view.get(), change);
		}
		Control top = view.isEmpty() || text.isPresent() ? empty : content;
		if (stack.topControl != top) {
			stack.topControl = top;
			pages.layout();
		}
	}

	private void showNothingOpen() {
		Optional<Reading> reading = workset().reading();
		if (reading.isEmpty()) {
			empty.show(new EmptyText(Messages.emptyTitle, Messages.emptyHint), Messages.emptyButton, opener::ask);
		} else if (reading.get().cancelled()) {
			empty.show(new EmptyText(Messages.cancelledTitle, ReadingText.of(reading.get())), Messages.emptyButton, opener::ask);
		} else {
			empty.show(new EmptyText(Messages.readingTitle, ReadingText.of(reading.get())), Messages.readingButton, opener::cancel);
		}
	}

	/**
	 * Why there is nothing to show.
	 *
	 * @param title one line
	 * @param hint  what that means, and what to do
	 */
	public record EmptyText(String title, String hint) {
	}
}
