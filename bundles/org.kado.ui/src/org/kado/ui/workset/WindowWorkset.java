package org.kado.ui.workset;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IWorkbenchWindow;

/** Finds the workset of a window; it lives in the window's context and ends with it. */
public final class WindowWorkset {

	private WindowWorkset() {
	}

	/** The window's workset, made at the first call. UI thread only. */
	public static Workset of(IWorkbenchWindow window) {
		IEclipseContext context = window.getService(IEclipseContext.class);
		Workset workset = context.get(Workset.class);
		if (workset == null) {
			workset = new Workset();
			context.set(Workset.class, workset);
		}
		return workset;
	}
}
