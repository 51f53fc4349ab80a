package org.kado.agent;

import java.util.Arrays;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
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

	/** As {@link #find(Class)}; starts the bundle first, for this run only. Empty where it is not installed or can't be started. */
	<T> Optional<T> findIn(String symbolicName, Class<T> type) {
		Optional<Bundle> bundle = Arrays.stream(context.getBundles()).filter(each -> symbolicName.equals(each.getSymbolicName())).findFirst();
		if (bundle.isEmpty()) {
			return Optional.empty();
		}
		try {
			bundle.get().start(Bundle.START_TRANSIENT);
		} catch (BundleException e) {
			return Optional.empty(); // told as "not installed"
		}
		return find(type);
	}
}
