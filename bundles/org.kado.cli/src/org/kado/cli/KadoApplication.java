package org.kado.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.kado.archive.FolderReader;
import org.kado.archive.IndexHome;
import org.kado.model.StarterArguments;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Starts the command inside the platform; the exit code goes back to the shell. */
public final class KadoApplication implements IApplication {

	private static final long SERVICE_WAIT_MILLIS = 30_000;

	@Override
	public Object start(IApplicationContext context) throws InterruptedException {
		// pictures are painted in memory; a display that is named but not there must not matter
		System.setProperty("java.awt.headless", "true");
		List<String> given = List.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		String[] arguments = StarterArguments.of(given, System.getenv()).toArray(String[]::new);
		Bundle bundle = FrameworkUtil.getBundle(KadoApplication.class);
		ServiceTracker<FolderReader, FolderReader> readers = new ServiceTracker<>(bundle.getBundleContext(), FolderReader.class, null);
		readers.open();
		try {
			FolderReader reader = readers.waitForService(SERVICE_WAIT_MILLIS);
			if (reader == null) {
				throw new IllegalStateException("no reader of folders: a bundle of Kado did not start");
			}
			Terminal terminal = new Terminal(System.out, System.err, System::nanoTime);
			return new Kado(reader, Optional.of(IndexHome.ofUser()), Path.of(""), terminal, Locale.getDefault(), version(bundle)).run(arguments);
		} finally {
			readers.close();
		}
	}

	@Override
	public void stop() {
		// a command ends by itself
	}

	/** Version without the qualifier of the build. */
	private static String version(Bundle bundle) {
		return bundle.getVersion().getMajor() + "." + bundle.getVersion().getMinor() + "." + bundle.getVersion().getMicro();
	}
}
