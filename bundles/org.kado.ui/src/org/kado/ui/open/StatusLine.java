package org.kado.ui.open;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchWindow;

/** The window's status line, reached through whatever view is there. */
final class StatusLine {

	private final IWorkbenchWindow window;

	StatusLine(IWorkbenchWindow window) {
		this.window = window;
	}

	void tell(String message) {
		for (IViewReference reference : window.getActivePage().getViewReferences()) {
			IViewPart view = reference.getView(false);
			if (view != null) {
				IStatusLineManager line = view.getViewSite().getActionBars().getStatusLineManager();
				line.setMessage(message);
			}
		}
	}
}
