package org.towpath.demo.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.platform.DemoMode;
import org.towpath.shared.NotFound;

/** The training clock for systems: where it stands, and forward. Only in a demo. */
@RestController
@RequestMapping("/api/v1/demo/clock")
class DemoClockController {

    private final DemoMode demo;
    private final TrainingClock clock;
    private final ClockMoves moves;

    DemoClockController(DemoMode demo, TrainingClock clock, ClockMoves moves) {
        this.demo = demo;
        this.clock = clock;
        this.moves = moves;
    }

    record Move(@Nullable String advance, @Nullable String to) {}

    @GetMapping
    Map<String, Object> where() {
        onlyInADemo();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("now", clock.now());
        var move = moves.latest();
        if (move != null) {
            answer.put("move", move);
        }
        return answer;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> move(@RequestBody Move move) {
        onlyInADemo();
        Instant target = moves.target(move.advance(), move.to());
        if (Duration.between(clock.now(), target).compareTo(ClockMoves.AT_ONCE) > 0) {
            clock.check(target);
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .body(Map.of("id", moves.behind(target).id()));
        }
        var moved = moves.now(target);
        return ResponseEntity.ok(Map.of("now", moved.now(), "fired", moved.fired()));
    }

    private void onlyInADemo() {
        if (!demo.enabled()) {
            throw new NotFound();
        }
    }
}
