package org.kado.ui.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.kado.charts.paint.PngPainter;
import org.kado.charts.paint.SvgPainter;
import org.kado.charts.scene.Scene;
import org.kado.ui.text.Messages;

/** Writes the picture of a chart into a PNG or SVG file. */
final class ExportChartAction extends Action {

	private static final int SCALE = 2;

	private final Control owner;
	private final Supplier<Optional<Scene>> picture;

	/**
	 * The action.
	 *
	 * @param owner   a control of the window
	 * @param picture made when it is wanted; empty: nothing is shown
	 */
	ExportChartAction(Control owner, Supplier<Optional<Scene>> picture) {
		super(Messages.exportTitle, PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ETOOL_SAVEAS_EDIT));
		setToolTipText(Messages.exportTitle);
		this.owner = owner;
		this.picture = picture;
	}

	@Override
	public void run() {
		picture.get().ifPresent(scene -> ask().ifPresent(file -> write(scene, file)));
	}

	private Optional<Path> ask() {
		FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
		dialog.setText(Messages.exportTitle);
		dialog.setFilterExtensions("*.png", "*.svg");
		dialog.setFileName("kado.png");
		dialog.setOverwrite(true);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	private void write(Scene scene, Path file) {
		boolean svg = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".svg");
		byte[] bytes = svg ? new SvgPainter().svg(scene).getBytes(StandardCharsets.UTF_8) : new PngPainter().png(scene, SCALE);
		try {
			Files.write(file, bytes);
		} catch (IOException e) {
			MessageDialog.openError(owner.getShell(), Messages.exportTitle, NLS.bind(Messages.exportFailed, file, e.getMessage()));
		}
	}
}
