package org.kado.ui.chart;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.kado.ui.workset.WindowWorkset;

/** The command of the same name in plugin.xml: changes the time that all charts show. */
public final class ShowAllHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		WindowWorkset.of(HandlerUtil.getActiveWorkbenchWindowChecked(event)).visible().showAll();
		return null;
	}
}
