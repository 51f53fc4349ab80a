package org.kado.testing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Notes the outcome of every test that carries a {@link Requirement} in the file that the system property
 * {@value #LOG_PROPERTY} names ({@code target/requirements.log} where it is not set).
 * <p>
 * A test method switched off by {@code @Disabled} is noted as skipped; a class switched off as a whole isn't seen by any
 * extension, so switch off methods. Called by JUnit on the thread of the test.
 */
public final class RequirementRecorder implements TestWatcher {

	/** System property with the path of the log, relative to the working directory of the test. */
	public static final String LOG_PROPERTY = "kado.requirements.log";

	@Override
	public void testSuccessful(ExtensionContext context) {
		record(context, Outcome.PASSED);
	}

	@Override
	public void testFailed(ExtensionContext context, Throwable cause) {
		record(context, Outcome.FAILED);
	}

	@Override
	public void testAborted(ExtensionContext context, Throwable cause) {
		record(context, Outcome.SKIPPED);
	}

	@Override
	public void testDisabled(ExtensionContext context, Optional<String> reason) {
		record(context, Outcome.SKIPPED);
	}

	private static void record(ExtensionContext context, Outcome outcome) {
		RequirementLog log = new RequirementLog(Path.of(System.getProperty(LOG_PROPERTY, "target/requirements.log")));
		log.append(requirements(context), outcome, testName(context));
	}

	/** The identifiers on the test's method, its class, the classes around that and what they inherit from, in order. */
	static SortedSet<String> requirements(ExtensionContext context) {
		SortedSet<String> ids = new TreeSet<>();
		context.getTestMethod().map(m -> m.getAnnotation(Requirement.class)).ifPresent(r -> ids.addAll(Arrays.asList(r.value())));
		for (Class<?> c = context.getRequiredTestClass(); c != null; c = c.getEnclosingClass()) {
			Requirement onClass = c.getAnnotation(Requirement.class);
			if (onClass != null) {
				ids.addAll(Arrays.asList(onClass.value()));
			}
		}
		return ids;
	}

	private static String testName(ExtensionContext context) {
		String method = context.getTestMethod().map(m -> m.getName()).orElse("");
		String display = context.getDisplayName();
		String name = context.getRequiredTestClass().getName() + '.' + method;
		return display.startsWith(method + '(') ? name : name + ' ' + display;
	}
}
