package org.kado.ui.open;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** The command of the same name in plugin.xml. */
public final class CancelReadingHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		new FolderOpener(HandlerUtil.getActiveWorkbenchWindowChecked(event)).cancel();
		return null;
	}
}
