package org.dirigent.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.dirigent.platform.OpenToPublic;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container shows when something failed outside of any controller. */
@RestController
class ErrorPage implements ErrorController {

  @RequestMapping("/error")
  @OpenToPublic(because = "it only says which status the failed request had")
  ResponseEntity<Object> show(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number && number >= 400 ? number : 404;
    return ProblemBody.response(KnownRefusals.byStatus(HttpStatusCode.valueOf(code)));
  }
}
