package org.kado.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.kado.model.StarterArguments;
import org.kado.ui.open.FolderDrop;
import org.kado.ui.open.FolderOpener;
import org.kado.ui.text.Messages;
import org.kado.ui.workset.WindowWorkset;
import org.kado.ui.workset.Workset;

/** The window: size, title, drop target, and the folder named on the command line. */
final class KadoWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final Point INITIAL_SIZE = new Point(1400, 960);

	KadoWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
		configurer.setInitialSize(new Point(Math.min(INITIAL_SIZE.x, screen.width), Math.min(INITIAL_SIZE.y, screen.height)));
		configurer.setShowCoolBar(true);
		configurer.setShowPerspectiveBar(false);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.setTitle(Messages.windowTitle);
	}

	@Override
	public void postWindowOpen() {
		Workset workset = WindowWorkset.of(getWindowConfigurer().getWindow());
		workset.add(change -> showTitle(workset));
		Shell shell = getWindowConfigurer().getWindow().getShell();
		FolderOpener opener = new FolderOpener(getWindowConfigurer().getWindow());
		DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new FolderDrop(opener));
		shell.addListener(SWT.Dispose, e -> target.dispose());
		if (getWindowConfigurer().getWindow().getWorkbench().getWorkbenchWindowCount() == 1) {
			folderArgument().ifPresent(opener::open); // it is for the first window
		}
	}

	private void showTitle(Workset workset) {
		getWindowConfigurer().setTitle(workset.folder().map(f -> NLS.bind(Messages.windowTitleFolder, f.root())).orElse(Messages.windowTitle));
	}

	/** The first argument that is no option; options of the launcher were taken away before. */
	private static Optional<Path> folderArgument() {
		for (String argument : StarterArguments.of(List.of(Platform.getApplicationArgs()), System.getenv())) {
			if (!argument.isBlank() && !argument.startsWith("-")) {
				return Optional.of(Path.of(argument));
			}
		}
		return Optional.empty();
	}
}
