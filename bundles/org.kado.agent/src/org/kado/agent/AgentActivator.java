package org.kado.agent;

import java.util.Hashtable;
import java.util.Map;

import org.eclipse.osgi.service.runnable.ParameterizedRunnable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Offers the application to Equinox's launcher, which runs the first that names itself so. */
public final class AgentActivator implements BundleActivator {

	private static final String NAME_PROPERTY = "eclipse.application";
	private static final String NAME = "org.kado.agent.app";

	private AgentApplication application;

	@Override
	public void start(BundleContext context) {
		application = new AgentApplication(context);
		context.registerService(ParameterizedRunnable.class, application, new Hashtable<>(Map.of(NAME_PROPERTY, NAME)));
	}

	@Override
	public void stop(BundleContext context) {
		application.stop();
	}
}
