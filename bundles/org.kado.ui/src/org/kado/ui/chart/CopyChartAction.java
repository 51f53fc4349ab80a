package org.kado.ui.chart;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.kado.charts.paint.PngPainter;
import org.kado.charts.scene.Scene;
import org.kado.ui.text.Messages;

/** Puts the picture of a chart onto the clipboard, twice as fine as on the screen. */
final class CopyChartAction extends Action {

	private static final int SCALE = 2;

	private final Control owner;
	private final Supplier<Optional<Scene>> picture;

	/**
	 * The action.
	 *
	 * @param owner   a control of the window
	 * @param picture made when it is wanted; empty: nothing is shown
	 */
	CopyChartAction(Control owner, Supplier<Optional<Scene>> picture) {
		super(Messages.copyChart, PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_TOOL_COPY));
		setToolTipText(Messages.copyChart);
		this.owner = owner;
		this.picture = picture;
	}

	@Override
	public void run() {
		picture.get().ifPresent(this::copy);
	}

	private void copy(Scene scene) {
		ImageData[] images = new ImageLoader().load(new ByteArrayInputStream(new PngPainter().png(scene, SCALE)));
		Clipboard clipboard = new Clipboard(owner.getDisplay());
		try {
			clipboard.setContents(new Object[] { images[0] }, new Transfer[] { ImageTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
