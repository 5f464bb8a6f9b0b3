package org.entente.benchmark.peer;

/** Runs a peer as a program of its own: its result goes to standard output. */
public final class PeerProcess {
  private PeerProcess() {}

  /**
   * Simulates and prints.
   *
   * @param arguments id of the peer, number of trials, number of threads
   */
  public static void main(String[] arguments) {
    Peer peer = Peer.of(arguments[0]);
    int trials = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    System.out.println(peer.run(trials, threads, 1).text());
  }
}
