// The document that the running server describes itself with; nothing is fetched from anywhere else.
window.ui = SwaggerUIBundle({
    url: "../../openapi",
    dom_id: "#swagger-ui",
    deepLinking: true,
    validatorUrl: null
});
