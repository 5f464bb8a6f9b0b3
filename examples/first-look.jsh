// Start it in the project's folder:
//   jshell --class-path "$(./entente --class-path)" examples/first-look.jsh
// and go on asking when it is done: simulation.factor("trade").at(2030), simulation.outcome("tradeAtEnd") ...

import java.nio.file.Path
import org.entente.result.Simulation
import org.entente.scenario.Scenarios

var file = Scenarios.read(Path.of("examples/neighbours.json"))
var simulation = Simulation.of(file.scenario()).trials(20_000).run()

System.out.println(simulation.summary())

// What if a crisis were three times as likely? The same trials, so the same luck.
import org.entente.model.Event
var riskier = file.scenario().event("crisis", Event.of(0.15).lasts(2))
System.out.println(Simulation.of(riskier).trials(20_000).run().summary())
