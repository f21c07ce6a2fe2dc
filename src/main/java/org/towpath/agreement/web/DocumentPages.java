package org.towpath.agreement.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementFiles;
import org.towpath.agreement.Agreements;
import org.towpath.shared.InvalidInput;
import org.towpath.web.nhsuk.ErrorSummary;
import org.towpath.web.nhsuk.NotificationBanner;

/** Signed documents: attached as PDF, and read again. */
@Controller
@RequestMapping("/agreements/{id}")
class DocumentPages {

    private final Agreements agreements;
    private final AgreementFiles files;
    private final CurrentActor actor;

    DocumentPages(Agreements agreements, AgreementFiles files, CurrentActor actor) {
        this.agreements = agreements;
        this.files = files;
        this.actor = actor;
    }

    @GetMapping("/versions/{n}/documents")
    String show(@PathVariable String id, @PathVariable int n, Model model) {
        return page(id, n, null, model);
    }

    @PostMapping("/versions/{n}/documents")
    String attach(
            @PathVariable String id,
            @PathVariable int n,
            @RequestParam(required = false) @Nullable MultipartFile document,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            var attached = files.attach(AgreementApi.uuid(id), n, name(document), bytes(document), actor.get());
            next.addFlashAttribute("notice", NotificationBanner.success("Attached: " + attached.name() + "."));
            return "redirect:/agreements/" + AgreementApi.uuid(id) + "/versions?version=" + n;
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(id, n, refused.errors().get(0).message(), model);
        }
    }

    private static String name(@Nullable MultipartFile document) {
        return document == null
                ? ""
                : Optional.ofNullable(document.getOriginalFilename()).orElse("");
    }

    private static byte[] bytes(@Nullable MultipartFile document) {
        try {
            return document == null || document.getSize() > AgreementFiles.MOST_BYTES
                    ? new byte[0]
                    : document.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String page(String id, int n, @Nullable String error, Model model) {
        model.addAttribute("agreement", agreements.view(AgreementApi.uuid(id), n, actor.get()));
        model.addAttribute("error", error);
        model.addAttribute(
                "errorSummary",
                error == null ? null : ErrorSummary.of(List.of(new ErrorSummary.Item(error, "#document"))));
        return "agreement/documents";
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> read(@PathVariable String id, @PathVariable String file) {
        var agreement = AgreementApi.uuid(id);
        var wanted = AgreementApi.uuid(file);
        var bytes = files.read(agreement, wanted, actor.get());
        var name = files.of(agreement).stream()
                .filter(it -> it.id().equals(wanted))
                .map(AgreementFiles.Attached::name)
                .findFirst()
                .orElse("agreement.pdf");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
