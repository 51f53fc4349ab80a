package org.kado.ui.open;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;

/** Takes a folder, or a file of a folder, dropped onto the window. */
public final class FolderDrop extends DropTargetAdapter {

	private final FolderOpener opener;

	/** Opens what is dropped. */
	public FolderDrop(FolderOpener opener) {
		this.opener = opener;
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		if (event.detail == DND.DROP_DEFAULT) {
			event.detail = DND.DROP_COPY;
		}
	}

	@Override
	public void drop(DropTargetEvent event) {
		if (event.data instanceof String[] files && files.length > 0) {
			Path path = Path.of(files[0]);
			opener.open(Files.isDirectory(path) ? path : path.toAbsolutePath().getParent());
		}
	}
}
