package org.kado.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The running workbench as a test sees it. */
final class Desktop {

	private static final Duration DEADLINE = Duration.ofSeconds(60);

	private Desktop() {
	}

	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow();
	}

	static IViewPart view(String id) throws PartInitException {
		return window().getActivePage().showView(id);
	}

	/** Lets the user interface work until the condition holds. */
	static void until(String what, BooleanSupplier condition) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		long deadline = System.nanoTime() + DEADLINE.toNanos();
		Runnable wake = () -> {
			// wakes the loop, so that the condition is looked at again
		};
		while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
			if (!display.readAndDispatch()) {
				display.timerExec(50, wake);
				display.sleep();
			}
		}
		assertTrue(condition.getAsBoolean(), "not within " + DEADLINE.toSeconds() + " s: " + what);
	}

	/** The first control under the window that is of the type and meets the condition. */
	static <T extends Control> Optional<T> find(Class<T> type, Predicate<T> condition) {
		return find(window().getShell(), type, condition);
	}

	/** The first control under the parent that is of the type and meets the condition. */
	static <T extends Control> Optional<T> find(Composite parent, Class<T> type, Predicate<T> condition) {
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && condition.test(type.cast(child))) {
				return Optional.of(type.cast(child));
			}
			Optional<T> found = child instanceof Composite composite ? find(composite, type, condition) : Optional.empty();
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}
}
