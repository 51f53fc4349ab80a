package org.kado.ui.appearance;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.handlers.HandlerUtil;

/** The command of the same name in plugin.xml; the choice is remembered. */
public final class DarkHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IThemeEngine engine = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(IThemeEngine.class);
		engine.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", true);
		return null;
	}
}
