package org.entente.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;
import org.entente.benchmark.peer.ShapeModel;
import org.entente.engine.Engine;
import org.entente.model.Scenario;
import org.entente.result.Simulation;

/**
 * How many bytes a run allocates for each block of trials once it is under way: what a longer run
 * allocates more than a shorter one, over the blocks that it has more.
 */
public final class Allocation {
  private static final int BLOCKS_IN_CHUNK = Engine.CHUNK / Engine.BLOCK;

  private Allocation() {}

  /**
   * Simulating on one thread; what is computed is thrown away.
   *
   * @param scenario what is simulated
   * @param chunks how many chunks the longer of two runs has more
   * @return bytes for each block
   */
  public static double ofSimulation(Scenario scenario, int chunks) {
    Stage.Simulated simulated = new Stage.Simulated(scenario);
    return perBlock(simulated::run, 1, 1 + chunks);
  }

  /**
   * Simulating the shape model with all its statistics. The values that are kept grow with the root
   * of the number of trials, so this is small, not nothing.
   *
   * @return bytes for each block
   */
  public static double ofWholeRun() {
    return perBlock(
        trials ->
            Simulation.of(ShapeModel.scenario()).settings(ShapeModel.settings(trials, 1, 1)).run(),
        256,
        512);
  }

  private static double perBlock(LongConsumer run, int few, int many) {
    run.accept(Engine.CHUNK);
    long less = bytes(run, few);
    long more = bytes(run, many);
    return (double) (more - less) / ((many - few) * BLOCKS_IN_CHUNK);
  }

  /** Bytes that the calling thread allocates, which does all the work. */
  private static long bytes(LongConsumer run, int chunks) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(self);
    run.accept((long) chunks * Engine.CHUNK);
    return threads.getThreadAllocatedBytes(self) - before;
  }
}
