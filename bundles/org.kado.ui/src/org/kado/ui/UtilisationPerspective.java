package org.kado.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Equipment above on the left, days beside it, the timeline across, CPU and problems below. */
public final class UtilisationPerspective implements IPerspectiveFactory {

	/** Id in plugin.xml. */
	public static final String ID = "org.kado.ui.utilisation";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.setEditorAreaVisible(false);
		layout.addView("org.kado.ui.equipment", IPageLayout.TOP, 0.4f, editors);
		layout.addView("org.kado.ui.dayBars", IPageLayout.RIGHT, 0.48f, "org.kado.ui.equipment");
		IFolderLayout middle = layout.createFolder("org.kado.ui.middle", IPageLayout.BOTTOM, 0.4f, editors);
		middle.addView("org.kado.ui.timeline");
		IFolderLayout bottom = layout.createFolder("org.kado.ui.bottom", IPageLayout.BOTTOM, 0.6f, "org.kado.ui.middle");
		bottom.addView("org.kado.ui.cpu");
		bottom.addView("org.kado.ui.problems");
	}
}
