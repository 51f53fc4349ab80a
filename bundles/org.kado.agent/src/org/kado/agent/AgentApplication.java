package org.kado.agent;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.eclipse.osgi.service.runnable.ParameterizedRunnable;
import org.kado.agent.command.AgentCommandLine;
import org.kado.agent.command.AgentContext;
import org.kado.agent.command.Console;
import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.StarterWatch;
import org.kado.agent.control.StopSignal;
import org.kado.agent.host.ThisPc;
import org.kado.agent.text.Texts;
import org.kado.model.StarterArguments;
import org.kado.sampling.InputCounter;
import org.kado.store.LogStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * The application that Equinox's launcher runs: hands the arguments to the command line and its exit code back. Offered as a service, since
 * the registry of extensions would parse XML at each start (docs/adr/0015).
 */
final class AgentApplication implements ParameterizedRunnable {

	private static final String INSTALLATION_PROPERTY = "kado.home";
	private static final String APPLICATION_OPTION = "-application";
	/** Where Equinox's launcher looks for the code to end with. */
	private static final String EXIT_CODE_PROPERTY = "eclipse.exitcode";
	private static final String STORE_BUNDLE = "org.kado.store.csv";
	/** Not loaded before a configuration asks for it. */
	private static final String HOOK_BUNDLE = "org.kado.sampling.hook";
	private static final long STOP_LIMIT_MILLIS = 2_000;

	private final BundleContext bundleContext;
	private final StopSignal stop = new StopSignal();

	AgentApplication(BundleContext bundleContext) {
		this.bundleContext = bundleContext;
	}

	@Override
	public Object run(Object ignored) {
		Bundle bundle = bundleContext.getBundle();
		ServiceLookup services = new ServiceLookup(bundleContext);
		ThisPc pc = new ThisPc(() -> services.findIn(STORE_BUNDLE, LogStore.class), () -> services.findIn(HOOK_BUNDLE, InputCounter.class));
		AgentContext context = new AgentContext(pc, HostEnvironment.ofThisPc(installation()), version(bundle),
				new Console(new Texts(Locale.getDefault()), System.out, System.err, isTerminal()), stop, Thread::sleep);
		followStarter();
		int exitCode = new AgentCommandLine(context).execute(StarterArguments.of(arguments(), System.getenv()));
		System.setProperty(EXIT_CODE_PROPERTY, Integer.toString(exitCode));
		return exitCode;
	}

	/** Those that the framework has not taken as its own, without what starters name the application by. */
	private List<String> arguments() {
		EnvironmentInfo framework = bundleContext.getService(bundleContext.getServiceReference(EnvironmentInfo.class));
		List<String> given = List.of(framework.getNonFrameworkArgs());
		return !given.isEmpty() && given.get(0).equals(APPLICATION_OPTION) ? given.subList(Math.min(2, given.size()), given.size()) : given;
	}

	/** Ends what runs because the framework ends. */
	void stop() {
		stop.request("framework");
		stop.awaitEnded(STOP_LIMIT_MILLIS);
	}

	@SuppressWarnings("resource") // standard input is not ours to close
	private void followStarter() {
		if (StarterWatch.BY_STANDARD_INPUT.equals(System.getProperty(StarterWatch.PROPERTY))) {
			StarterWatch.start(new FileInputStream(FileDescriptor.in), stop);
		}
	}

	/** Since Java 22 there is a console in any case, and it tells itself whether it is a terminal. */
	private static boolean isTerminal() {
		java.io.Console console = System.console();
		try {
			return console != null && (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
		} catch (ReflectiveOperationException e) {
			return true; // an older Java has a console only where there is a terminal
		}
	}

	/** The folder that the starter lies in, as it tells. */
	private static Optional<Path> installation() {
		return Optional.ofNullable(System.getProperty(INSTALLATION_PROPERTY)).filter(home -> !home.isBlank()).map(Path::of);
	}

	private static String version(Bundle bundle) {
		return bundle.getVersion().getMajor() + "." + bundle.getVersion().getMinor() + "." + bundle.getVersion().getMicro();
	}
}
