package org.kado.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kado.archive.FolderReader;
import org.kado.model.facts.MinuteHeader;
import org.kado.model.facts.MinuteRow;
import org.kado.store.DateOrder;
import org.kado.store.LogFormat;
import org.kado.store.LogSink;
import org.kado.store.LogSource;
import org.kado.store.OpenQuestion;
import org.kado.store.ReadRules;
import org.kado.testing.Requirement;
import org.kado.ui.open.FolderOpener;
import org.kado.ui.workset.WindowWorkset;
import org.kado.ui.workset.Workset;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** What files leave open is asked in the window, and what is said counts and is remembered. */
@Requirement("A16")
class QuestionsDialogTest {

	private static final String TITLE = "Times and Dates";

	@TempDir
	Path folder;

	private final List<Shell> asked = new ArrayList<>();
	private IWorkbenchWindow window;
	private Workset workset;
	private ServiceRegistration<FolderReader> reader;

	@BeforeEach
	void openAnotherWindow() throws WorkbenchException, IOException {
		Files.writeString(folder.resolve("a.naive"), "naive");
		Files.writeString(folder.resolve("b.naive"), "naive");
		BundleContext context = FrameworkUtil.getBundle(QuestionsDialogTest.class).getBundleContext();
		Dictionary<String, Object> first = new Hashtable<>();
		first.put(Constants.SERVICE_RANKING, Integer.valueOf(1_000));
		reader = context.registerService(FolderReader.class, new FolderReader(List.of(new Naive())), first);
		window = PlatformUI.getWorkbench().openWorkbenchWindow("org.kado.ui.utilisation", null);
		workset = WindowWorkset.of(window);
	}

	@AfterEach
	void close() {
		window.close();
		reader.unregister();
	}

	/** As soon as the dialog is there the user does this with it; it is modal, so that nothing else goes on meanwhile. */
	private void onceAsked(Consumer<Shell> user) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.timerExec(20, new Runnable() {
			@Override
			public void run() {
				Optional<Shell> dialog = List.of(display.getShells()).stream().filter(s -> s.isVisible() && s.getText().equals(TITLE)).findFirst();
				if (dialog.isEmpty()) {
					display.timerExec(20, this);
					return;
				}
				asked.add(dialog.get());
				try {
					user.accept(dialog.get());
				} finally {
					if (!dialog.get().isDisposed()) {
						dialog.get().close();
					}
				}
			}
		});
	}

	private static Button button(Shell dialog, String text) {
		return Desktop.find(dialog, Button.class, b -> b.getText().equals(text)).orElseThrow();
	}

	private static Combo combo(Shell dialog, int style) {
		return Desktop.find(dialog, Combo.class, c -> (c.getStyle() & SWT.READ_ONLY) == style).orElseThrow();
	}

	private static void press(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void whatIsSaidCountsAndIsRemembered() {
		onceAsked(dialog -> {
			assertTrue(Desktop.find(dialog, Label.class, l -> l.getText().equals("a.naive\nb.naive")).isPresent(), "the files are named");
			Button again = button(dialog, "Read Again");
			assertFalse(again.isEnabled(), "nothing is chosen beforehand");
			combo(dialog, 0).setText("Asia/Edo");
			assertFalse(again.isEnabled(), "there is no such zone");
			choose(dialog);
			assertTrue(again.isEnabled());
			press(again);
		});
		new FolderOpener(window).open(folder);
		Desktop.until("the files count", () -> workset.folder().filter(f -> f.installations().size() == 1).isPresent());
		assertEquals(List.of(), workset.folder().orElseThrow().questions());
		assertEquals(ZoneId.of("Asia/Tokyo"), workset.folder().orElseThrow().installations().get(0).zone());
		Object shown = workset.folder().orElseThrow();
		new FolderOpener(window).reload();
		Desktop.until("it was read again", () -> workset.reading().isEmpty() && workset.folder().orElseThrow() != shown);
		assertEquals(1, workset.folder().orElseThrow().installations().size());
		assertEquals(1, asked.size(), "asked once");
	}

	/** The zone of the files, and that months come first. */
	private static void choose(Shell dialog) {
		combo(dialog, 0).setText("Asia/Tokyo");
		combo(dialog, SWT.READ_ONLY).select(1);
		combo(dialog, SWT.READ_ONLY).notifyListeners(SWT.Modify, new Event());
	}

	/** Also where something was chosen before the user thought better of it. */
	@Test
	void withoutAnAnswerTheFilesDoNotCount() {
		onceAsked(dialog -> {
			choose(dialog);
			press(button(dialog, "Not Now"));
		});
		new FolderOpener(window).open(folder);
		Desktop.until("the user was asked", () -> asked.size() == 1 && workset.folder().isPresent() && workset.reading().isEmpty());
		assertEquals(List.of(), workset.folder().orElseThrow().installations());
		assertEquals(4, workset.folder().orElseThrow().questions().size());
	}

	/** A log whose times have no zone, and whose days and months can't be told apart. */
	private static final class Naive implements LogFormat {

		@Override
		public String id() {
			return "naive";
		}

		@Override
		public boolean recognises(String name, byte[] head) {
			return new String(head, StandardCharsets.UTF_8).equals("naive");
		}

		@Override
		public void read(LogSource source, ReadRules rules, LogSink sink) {
			if (rules.zoneForNaive().isEmpty()) {
				sink.question(new OpenQuestion(OpenQuestion.Kind.ZONE, "01/04/2026 09:00"));
			}
			if (rules.dateOrder().isEmpty()) {
				sink.question(new OpenQuestion(OpenQuestion.Kind.DATE_ORDER, "01/04/2026 09:00"));
			}
			if (rules.zoneForNaive().isPresent() && rules.dateOrder().isPresent()) {
				assertEquals(DateOrder.MONTH_FIRST, rules.dateOrder().get());
				sink.minutes(new MinuteHeader("mill", "s1:mill", rules.zoneForNaive().get(), true));
				sink.minute(new MinuteRow(1_775_000_040_000L, true, false, -1, -1, -1, Map.of()));
			}
		}
	}
}
