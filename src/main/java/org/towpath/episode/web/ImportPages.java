package org.towpath.episode.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import org.towpath.access.CurrentActor;
import org.towpath.episode.imports.Imports;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;
import org.towpath.web.nhsuk.ErrorSummary;

/** Brings in a file of identifications, and shows what becomes of its rows. */
@Controller
@RequestMapping("/imports")
class ImportPages {

    private static final int ROWS = 100;

    private final Imports imports;
    private final CurrentActor actor;

    ImportPages(Imports imports, CurrentActor actor) {
        this.imports = imports;
        this.actor = actor;
    }

    @GetMapping
    String ask() {
        return "episode/imports";
    }

    @PostMapping
    String begin(
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("Choose a file", response, model);
        }
        try (var content = file.getInputStream()) {
            return "redirect:/imports/" + imports.begin(content, actor.get());
        } catch (InvalidInput unreadable) {
            return refused(unreadable.errors().get(0).message(), response, model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        var view = imports.view(uuid(id), new PageRequest(ROWS, after), actor.get());
        model.addAttribute("job", view);
        model.addAttribute("running", view.status().equals("RUNNING"));
        model.addAttribute("later", after != null);
        return "episode/import";
    }

    private static String refused(String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problem", why);
        model.addAttribute("errorSummary", ErrorSummary.of(List.of(new ErrorSummary.Item(why, "#file"))));
        return "episode/imports";
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
