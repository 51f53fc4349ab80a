package org.kado.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.commands.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.FolderReader;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.ReadRules;
import org.kado.ui.open.FolderOpener;
import org.kado.ui.workset.Reading;
import org.kado.ui.workset.WindowWorkset;
import org.kado.ui.workset.Workset;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** A large folder whose reading stands still in the middle, on all threads, until the test lets it go on: there the user cancels. */
class CancelReadingTest {

	private static final int FILES = 300;
	private static final int STOPS_AT = 120;

	@TempDir
	Path root;

	private final CountDownLatch goOn = new CountDownLatch(1);
	private IWorkbenchWindow window;
	private Workset workset;
	private Path large;
	private Optional<ServiceRegistration<FolderReader>> slowReader = Optional.empty();

	@BeforeEach
	void openAnotherWindow() throws WorkbenchException, IOException {
		large = Files.createDirectory(root.resolve("large"));
		for (int i = 0; i < FILES; i++) {
			Files.writeString(large.resolve("%03d.log".formatted(i)), "line\n");
		}
		window = PlatformUI.getWorkbench().openWorkbenchWindow("org.kado.ui.utilisation", null);
		workset = WindowWorkset.of(window);
	}

	@AfterEach
	void close() {
		goOn.countDown();
		slowReader.ifPresent(ServiceRegistration::unregister);
		Desktop.until("nothing is read any more", () -> !cancelCommand().isEnabled());
		window.close();
	}

	/** From here on folders are read by a format that knows every file and stops in the middle of them. */
	private void readSlowly() {
		BundleContext context = FrameworkUtil.getBundle(CancelReadingTest.class).getBundleContext();
		Dictionary<String, Object> first = new Hashtable<>();
		first.put(Constants.SERVICE_RANKING, Integer.valueOf(1_000));
		slowReader = Optional.of(context.registerService(FolderReader.class, new FolderReader(List.of(new SlowFormat())), first));
	}

	private Command cancelCommand() {
		return window.getService(ICommandService.class).getCommand("org.kado.ui.cancelReading");
	}

	private Optional<Button> button(String text) {
		return Desktop.find(window.getShell(), Button.class, b -> b.getText().equals(text) && b.isVisible());
	}

	private boolean says(String... parts) {
		return Desktop.find(window.getShell(), Label.class, l -> l.isVisible() && List.of(parts).stream().allMatch(l.getText()::contains)).isPresent();
	}

	private void openAndWaitForTheMiddle() {
		readSlowly();
		new FolderOpener(window).open(large);
		Desktop.until("files until there are read", () -> workset.reading().filter(r -> r.filesRead() == STOPS_AT && !r.cancelled()).isPresent());
	}

	@Test
	void anEmptyWindowTellsHowFarItIsAndAfterCancelThatNothingIsShown() {
		assertFalse(cancelCommand().isEnabled());
		assertTrue(button("Cancel").isEmpty());
		openAndWaitForTheMiddle();
		Desktop.until("the views tell how far it is", () -> says("120 of 300 files", large.toString()));
		button("Cancel").orElseThrow().notifyListeners(SWT.Selection, new Event());
		goOn.countDown();
		Desktop.until("it is cancelled", () -> says("Reading " + large + " was cancelled: 120 of 300 files had been read"));
		assertTrue(says("Reading was cancelled"));
		assertTrue(workset.view().isEmpty() && workset.folder().isEmpty(), "no figures of half a reading");
		assertTrue(button("Open Log Folder…").isPresent());
		Desktop.until("there is nothing to cancel any more", () -> !cancelCommand().isEnabled());
	}

	@Test
	void whatWasShownStays() throws Exception {
		Path small = Files.createDirectory(root.resolve("small"));
		SampleFolder.write(small, List.of("Lathe 10", "Lathe 2"));
		new FolderOpener(window).open(small);
		Desktop.until("the small folder is shown", () -> workset.folder().filter(f -> f.root().equals(small)).isPresent());
		assertEquals(List.of("Lathe 2", "Lathe 10"), rows());
		openAndWaitForTheMiddle();
		Desktop.until("it can be cancelled", () -> cancelCommand().isEnabled());
		window.getService(IHandlerService.class).executeCommand("org.kado.ui.cancelReading", null);
		goOn.countDown();
		Desktop.until("it is cancelled", () -> workset.reading().filter(r -> r.cancelled()).isPresent());
		assertEquals(STOPS_AT, workset.reading().orElseThrow().filesRead());
		assertEquals(small, workset.folder().orElseThrow().root());
		assertEquals(List.of("Lathe 2", "Lathe 10"), rows());
	}

	/** The names in the table of equipment, from the top. */
	private List<String> rows() {
		Table table = Desktop.find(window.getShell(), Table.class, t -> t.getColumnCount() == 9).orElseThrow();
		return List.of(table.getItems()).stream().map(item -> item.getText(0)).toList();
	}

	@Test
	void openingAnotherFolderEndsTheReadingWithoutAWord() throws IOException {
		Path small = Files.createDirectory(root.resolve("small"));
		SampleFolder.write(small, List.of("Mill 7"));
		openAndWaitForTheMiddle();
		List<Reading> cancelled = new ArrayList<>();
		workset.add(change -> workset.reading().filter(Reading::cancelled).ifPresent(cancelled::add));
		slowReader.orElseThrow().unregister();
		slowReader = Optional.empty();
		new FolderOpener(window).open(small);
		goOn.countDown();
		Desktop.until("the small folder is shown", () -> workset.folder().filter(f -> f.root().equals(small)).isPresent());
		Desktop.until("nothing is read any more", () -> !cancelCommand().isEnabled());
		assertTrue(workset.reading().isEmpty());
		assertEquals(List.of(), cancelled);
	}

	/** Knows every file, and waits in the middle of them. */
	private final class SlowFormat implements LogFormat {

		@Override
		public String id() {
			return "slow";
		}

		@Override
		public boolean recognises(String fileName, byte[] head) {
			return true;
		}

		@Override
		public void read(LogSource source, ReadRules rules, LogSink sink) throws IOException {
			if (Integer.parseInt(source.name().substring(0, 3)) >= STOPS_AT) {
				try {
					assertTrue(goOn.await(60, TimeUnit.SECONDS));
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			}
			try (var in = source.open()) {
				in.read();
			}
		}
	}
}
