package org.kado.ui.chart;

import java.io.ByteArrayInputStream;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.kado.charts.paint.PngPainter;
import org.kado.charts.scene.Scene;
import org.kado.ui.text.Messages;
import org.kado.ui.charts.SceneCanvas;

/** Puts the picture of a chart onto the clipboard, twice as fine as on the screen. */
final class CopyChartAction extends Action {

	private static final int SCALE = 2;

	private final SceneCanvas canvas;

	CopyChartAction(SceneCanvas canvas) {
		super(Messages.copyChart, PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_TOOL_COPY));
		setToolTipText(Messages.copyChart);
		this.canvas = canvas;
	}

	@Override
	public void run() {
		canvas.sceneForExport().ifPresent(this::copy);
	}

	private void copy(Scene scene) {
		ImageData[] images = new ImageLoader().load(new ByteArrayInputStream(new PngPainter().png(scene, SCALE)));
		Clipboard clipboard = new Clipboard(canvas.getDisplay());
		try {
			clipboard.setContents(new Object[] { images[0] }, new Transfer[] { ImageTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
