package org.kado.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The requirements that a test proves, such as {@code @Requirement("S1-31")} or {@code @Requirement({"A7", "A9"})}.
 * <p>
 * On a class it counts for every test of the class and of its nested classes, on a method for that test. Each test that
 * really ran, or that was skipped, leaves a line per requirement in the log that {@link RequirementRecorder} writes.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(RequirementRecorder.class)
public @interface Requirement {

	/** Identifiers as in the list of requirements; at least one. */
	String[] value();
}
