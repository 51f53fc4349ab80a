package org.kado.agent;

import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Makes what another bundle offers, when it is needed, so that verbs that need nothing load nothing. A bundle names its class in
 * <code>META-INF/services</code> as for any {@link ServiceLoader}: the agent does without Declarative Services, whose runtime and XML
 * parser would be an eighth of a start (docs/adr/0015).
 */
final class ServiceLookup {

	private final BundleContext context;

	ServiceLookup(BundleContext context) {
		this.context = context;
	}

	/** A new object of the class that the bundle offers for the type; empty where it is not installed, can't be resolved or offers none. */
	<T> Optional<T> findIn(String symbolicName, Class<T> type) {
		Optional<Bundle> bundle = Arrays.stream(context.getBundles()).filter(each -> symbolicName.equals(each.getSymbolicName())).findFirst();
		if (bundle.isEmpty()) {
			return Optional.empty();
		}
		try {
			bundle.get().start(Bundle.START_TRANSIENT); // resolves it
			return ServiceLoader.load(type, bundle.get().adapt(BundleWiring.class).getClassLoader()).findFirst();
		} catch (BundleException | ServiceConfigurationError e) {
			return Optional.empty(); // told as "not installed"
		}
	}
}
