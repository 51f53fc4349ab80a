package org.kado.agent;

import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Looks services up when they are needed, so that verbs that need none start none. */
final class ServiceLookup {

	private final BundleContext context;

	ServiceLookup(BundleContext context) {
		this.context = context;
	}

	/** The service; empty where no bundle offers it. It is kept until the framework ends. */
	<T> Optional<T> find(Class<T> type) {
		ServiceReference<T> reference = context.getServiceReference(type);
		return Optional.ofNullable(reference).map(context::getService);
	}
}
