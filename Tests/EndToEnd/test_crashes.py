"""What was acknowledged is there, whatever was killed."""

import signal
import unittest

import evidence
from programs import Office


class Crashes(unittest.TestCase):
    """A crash is SIGKILL: no farewell."""

    def setUp(self) -> None:
        self.office = Office()
        self.addCleanup(self.office.close)

    def test_a_killed_gateway_still_has_every_report_that_it_promised(self) -> None:
        office = self.office
        receipts = [office.send(evidence.noise(office.folder / f"bukti-{n}.bin", 300_000 + n)) for n in range(3)]
        office.gateway.stop(signal.SIGKILL)
        office.serve()
        self.assertEqual(office.sync()["newCases"], 3)
        for receipt in receipts:
            office.sync("--until-posted")
            self.assertTrue(office.thread(receipt))

    def test_a_stopped_gateway_ends_in_good_order_and_starts_again(self) -> None:
        office = self.office
        office.send()
        self.assertEqual(office.gateway.stop(), 0)
        office.serve()
        self.assertEqual(office.sync()["newCases"], 1)

    def test_syncing_twice_changes_nothing(self) -> None:
        office = self.office
        office.send()
        office.sync()
        again = office.sync()
        self.assertEqual((again["newCases"], again["messages"], again["rejected"], again["collected"]), (0, 0, 0, 0))
        self.assertEqual(len(office.cases()), 1)


if __name__ == "__main__":
    unittest.main()
