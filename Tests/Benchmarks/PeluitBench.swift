import ArgumentParser

/// Measures Peluit's speed in ratios of one run, and prepares material for measuring its programs. See docs/benchmarks.md.
@main
struct PeluitBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peluit-bench",
        abstract: "Measure the speed of Peluit's parts beside bounds measured in the same run.",
        subcommands: [MeasureCommand.self, SealSubmissionsCommand.self],
        defaultSubcommand: MeasureCommand.self)
}
