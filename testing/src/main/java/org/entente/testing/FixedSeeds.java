package org.entente.testing;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every jqwik property that names no seed of its own a fixed one, so that a build tries the
 * same cases wherever and whenever it runs.
 *
 * <p>The seed is made from the name of the test method and the system property {@value #OFFSET} (0
 * if not set). To try other cases, set that property: {@code mvn verify -Dentente.test.seed=7}.
 *
 * <p>jqwik finds this hook through {@code META-INF/services} and applies it to all properties.
 */
public final class FixedSeeds implements AroundPropertyHook {

  /** The system property that moves all seeds at once. */
  public static final String OFFSET = "entente.test.seed";

  /** The first hook around a property: jqwik draws nothing before it. */
  private static final int OUTERMOST = -1000;

  /** Creates the hook; called by jqwik. */
  public FixedSeeds() {}

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    if (attributes.seed().isEmpty()) {
      attributes.setSeed(Long.toString(seedOf(context)));
    }
    return property.execute();
  }

  private static long seedOf(PropertyLifecycleContext context) {
    String name = context.containerClass().getName() + "." + context.targetMethod().getName();
    return name.hashCode() + Long.getLong(OFFSET, 0L);
  }

  @Override
  public int aroundPropertyProximity() {
    return OUTERMOST;
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public boolean appliesTo(Optional<AnnotatedElement> element) {
    return true;
  }
}
